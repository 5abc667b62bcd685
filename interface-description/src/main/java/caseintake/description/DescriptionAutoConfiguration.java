package caseintake.description;

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

	private static final String TEXTS = "classpath:interface-texts.yaml";

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
	@ConditionalOnResource(resources = TEXTS)
	InterfaceTexts interfaceTexts(@Value(TEXTS) Resource file) {
		return InterfaceTexts.read(file);
	}

	@Bean
	@ConditionalOnBean(InterfaceTexts.class)
	FrontMatter frontMatter(@Value("${spring.application.name:}") String service, InterfaceTexts texts) {
		return new FrontMatter(service, texts);
	}

	@Bean
	@ConditionalOnBean(InterfaceTexts.class)
	TextsOfCalls textsOfCalls(InterfaceTexts texts) {
		return new TextsOfCalls(texts);
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
