package caseintake.description;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTest {

	private final WebApplicationContextRunner context = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DescriptionAutoConfiguration.class));

	@Test
	void theTopicHasItsPage() {
		this.context.run((running) -> assertThat(running).hasSingleBean(TopicController.class));
	}

	@Test
	void pagesAreSwitchedOffTogether() {
		this.context.withPropertyValues("springdoc.swagger-ui.enabled=false")
			.run((running) -> assertThat(running).hasNotFailed().doesNotHaveBean(TopicController.class));
	}

}
