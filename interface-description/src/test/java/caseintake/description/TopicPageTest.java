package caseintake.description;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TopicPageTest {

	private static final YAMLMapper YAML = YAMLMapper.shared();

	private final JsonNode document = YAML.readTree(TopicPageTest.class.getResourceAsStream("/asyncapi.yaml"));

	private final String page = new TopicPage(this.document).html();

	@Test
	void everyTypeOfEventIsThereWithItsExamples() {
		assertThat(this.document.at("/components/messages").valueStream()).isNotEmpty().allSatisfy((message) -> {
			assertThat(this.page).contains(message.path("name").asString(), message.path("summary").asString());
			assertThat(message.path("examples").valueStream()).isNotEmpty()
				.allSatisfy((example) -> assertThat(this.page).contains("Example: " + example.path("name").asString(),
						example.at("/headers/ce_id").asString()));
		});
	}

	@Test
	void everyFieldIsThereAndWhetherItMayBeAbsent() {
		assertThat(this.document.at("/components/schemas")
			.valueStream()
			.flatMap((schema) -> schema.path("properties").propertyNames().stream())).isNotEmpty()
			.allSatisfy((field) -> assertThat(this.page).contains("<code>" + field + "</code>"));
		assertThat(this.page).contains("<code>ce_previousid</code> <em>may be absent</em>", "<code>ce_id</code></th>");
	}

	@Test
	void everyLinkLeadsSomewhere() {
		assertThat(this.page).contains("href=\"#Cell\"", "<section id=\"Cell\">", "href=\"#CaseId\"",
				"<section id=\"CaseId\">");
	}

	@Test
	void theBrowserIsGivenNothingToRun() {
		String page = new TopicPage(YAML.readTree(
				"""
						info: { title: <script>, version: '<b>', description: "[x](javascript:alert()) <script>alert()</script>" }
						components:
						  messages: { m: { name: <i>, title: <i>, summary: <i>, examples: [{ name: <i>, headers: { a: <i> } }] } }
						  schemas: { <i>: { description: <i>, properties: { <i>: { type: <i>, pattern: <i> } } } }
						"""))
			.html();
		assertThat(page).doesNotContain("<script", "<b>", "<i>", "href=\"javascript");
		assertThat(this.page).doesNotContain("<script", "style=", "http://", "https://");
	}

}
