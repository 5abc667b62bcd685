package caseintake.description;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import caseintake.description.InterfaceTexts.BodyExample;
import caseintake.description.InterfaceTexts.CallTexts;
import caseintake.description.InterfaceTexts.ParameterText;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.core.annotation.Order;
import org.springframework.web.method.HandlerMethod;

/** Puts texts and examples beside what the code says of its calls. */
@Order(TextsOfCalls.AFTER_REFUSALS)
final class TextsOfCalls implements GlobalOperationCustomizer {

	static final int AFTER_REFUSALS = ProblemResponses.ORDER + 1;

	private static final CallTexts NONE = new CallTexts(null, null, null, null);

	private final InterfaceTexts texts;

	TextsOfCalls(InterfaceTexts texts) {
		this.texts = texts;
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod call) {
		CallTexts texts = this.texts.calls().getOrDefault(operation.getOperationId(), NONE);
		if (operation.getDescription() == null) {
			operation.setDescription(texts.description());
		}
		for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
			describe(parameter, texts.parameter(parameter.getName()));
		}
		if (operation.getRequestBody() != null) {
			add(texts.requestsByName(), operation.getRequestBody().getContent());
		}
		operation.getResponses().forEach((status, response) -> add(texts.answersByName(status), response.getContent()));
		return operation;
	}

	private void describe(Parameter parameter, @Nullable Object example) {
		ParameterText text = this.texts.parameters().get(parameter.getName());
		if (text != null) {
			if (parameter.getDescription() == null) {
				parameter.setDescription(text.description());
			}
			parameter.setExample(text.example());
		}
		if (example != null) {
			parameter.setExample(example);
		}
	}

	private static void add(Map<String, BodyExample> examples, @Nullable Content content) {
		if (content != null) {
			content.forEach((mediaType, media) -> examples.forEach((name, example) -> {
				if (example.isOf(mediaType)) {
					media.addExamples(name, new Example().summary(example.summary()).value(example.value()));
				}
			}));
		}
	}

}
