package caseintake.description;

import java.io.IOException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;

/** What both services share of their description, beside what springdoc brings. */
@AutoConfiguration
class DescriptionAutoConfiguration {

	private static final String EXAMPLES = "classpath:openapi-examples.yaml";

	@Bean
	AnswerMembers answerMembers() {
		return new AnswerMembers();
	}

	@Bean
	@ConditionalOnBean(ProblemsOfCalls.class)
	ProblemResponses problemResponses(ProblemsOfCalls problems) {
		return new ProblemResponses(problems);
	}

	@Bean
	@ConditionalOnResource(resources = EXAMPLES)
	Examples examples(@Value(EXAMPLES) Resource file) throws IOException {
		return new Examples(file);
	}

	@Bean
	ReadingOrder readingOrder() {
		return new ReadingOrder();
	}

	/** Pages are switched off together. */
	@Bean
	@ConditionalOnBooleanProperty(name = "springdoc.swagger-ui.enabled", matchIfMissing = true)
	TopicController topicController() {
		return new TopicController();
	}

	@Bean
	SecurityHeaders securityHeaders() {
		return new SecurityHeaders();
	}

}
