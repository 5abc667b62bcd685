package caseintake.stats.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dashboard. Its query is read by the page itself. */
@Hidden
@RestController
class FrontPage {

	private final byte[] html;

	FrontPage(PageFiles files, Environment settings) {
		this.html = files.frontPage(descriptions(settings));
	}

	/** Addresses of the pages that describe the interface: they may be switched off. */
	private static List<String> descriptions(Environment settings) {
		if (!settings.getProperty("springdoc.swagger-ui.enabled", Boolean.class, true)) {
			return List.of();
		}
		return settings.getProperty("springdoc.api-docs.enabled", Boolean.class, true)
				? List.of("swagger-ui/index.html", "asyncapi") : List.of("asyncapi");
	}

	@GetMapping("/")
	ResponseEntity<byte[]> page() {
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noCache())
			.body(this.html);
	}

}
