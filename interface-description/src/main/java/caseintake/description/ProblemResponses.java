package caseintake.description;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.core.annotation.Order;
import org.springframework.web.method.HandlerMethod;

import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

/**
 * Describes the refusals of every call: one answer for each status, with an example for
 * each type of problem.
 */
@Order(ProblemResponses.ORDER)
final class ProblemResponses implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

	static final int ORDER = 0;

	private static final Set<Integer> PASSING = Set.of(429, 503);

	private final ProblemsOfCalls problems;

	private final Map<String, DescribedProblem> described = new ConcurrentHashMap<>();

	ProblemResponses(ProblemsOfCalls problems) {
		this.problems = problems;
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod call) {
		this.problems.of(call, operation)
			.stream()
			.collect(Collectors.groupingBy(DescribedProblem::status, TreeMap::new, Collectors.toList()))
			.forEach((status, alike) -> operation.getResponses().addApiResponse(status.toString(), response(alike)));
		return operation;
	}

	private ApiResponse response(List<DescribedProblem> problems) {
		var media = new MediaType().schema(new Schema<>().$ref("Problem"));
		for (DescribedProblem problem : problems) {
			this.described.put(problem.name(), problem);
			media.addExamples(problem.name(), new Example().$ref(problem.name()));
		}
		var response = new ApiResponse().description("The problem is\n" + lines(problems))
			.content(new Content().addMediaType(APPLICATION_PROBLEM_JSON_VALUE, media));
		if (PASSING.contains(problems.getFirst().status())) {
			response.addHeaderObject("Retry-After",
					new Header().description("Seconds after which to ask again").schema(new IntegerSchema()));
		}
		return response;
	}

	private static String lines(List<DescribedProblem> problems) {
		return problems.stream().map(DescribedProblem::line).collect(Collectors.joining("\n"));
	}

	@Override
	public void customise(OpenAPI api) {
		if (api.getComponents() == null) {
			api.setComponents(new Components());
		}
		Components components = api.getComponents();
		ResolvedSchema schema = ModelConverters.getInstance(true)
			.resolveAsResolvedSchema(new AnnotatedType(this.problems.document()));
		schema.referencedSchemas.forEach(components::addSchemas);
		new TreeMap<>(this.described).forEach((name, problem) -> components.addExamples(name,
				new Example().summary(problem.title()).value(problem.example())));
	}

}
