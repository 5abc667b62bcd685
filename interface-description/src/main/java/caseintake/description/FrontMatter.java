package caseintake.description;

import java.util.List;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says whose interface it is and of what it consists. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FrontMatter implements GlobalOpenApiCustomizer {

	/** That of the paths. */
	private static final String VERSION = "1";

	private static final String TOKEN = "token";

	private final String service;

	private final InterfaceTexts texts;

	FrontMatter(String service, InterfaceTexts texts) {
		this.service = service;
		this.texts = texts;
	}

	@Override
	public void customise(OpenAPI api) {
		api.info(new Info().title(this.service)
			.version(VERSION)
			.description(this.texts.description())
			.contact(new Contact().name("Whoever runs this deployment")));
		api.schemaRequirement(TOKEN,
				new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
		api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
		api.servers(List.of(new Server().url("/").description("This service")));
		api.tags(this.texts.tags()
			.entrySet()
			.stream()
			.map((tag) -> new Tag().name(tag.getKey()).description(tag.getValue()))
			.toList());
	}

}
