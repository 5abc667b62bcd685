package caseintake.description;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import caseintake.description.ExampleFile.BodyExample;
import caseintake.description.ExampleFile.CallExamples;
import caseintake.description.ExampleFile.ParameterText;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.web.method.HandlerMethod;

/** Puts the examples of a file beside what the code says of its calls. */
@Order(Examples.AFTER_REFUSALS)
final class Examples implements GlobalOperationCustomizer {

	static final int AFTER_REFUSALS = ProblemResponses.ORDER + 1;

	private static final CallExamples NONE = new CallExamples(null, null, null);

	private final ExampleFile file;

	Examples(Resource file) throws IOException {
		try (InputStream text = file.getInputStream()) {
			this.file = YAMLMapper.shared().readValue(text, ExampleFile.class);
		}
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod call) {
		CallExamples examples = this.file.calls().getOrDefault(operation.getOperationId(), NONE);
		for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
			describe(parameter, examples.parameter(parameter.getName()));
		}
		if (operation.getRequestBody() != null) {
			add(examples.requestsByName(), operation.getRequestBody().getContent());
		}
		operation.getResponses()
			.forEach((status, response) -> add(examples.answersByName(status), response.getContent()));
		return operation;
	}

	private void describe(Parameter parameter, @Nullable Object example) {
		ParameterText text = this.file.parameters().get(parameter.getName());
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
