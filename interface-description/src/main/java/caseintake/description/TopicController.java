package caseintake.description;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Hidden;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The topic's AsyncAPI document, and a page for those who would rather read than parse.
 */
@Hidden
@RestController
class TopicController {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

	private final byte[] document = resource("/asyncapi.yaml");

	private final byte[] style = resource("topic.css");

	private final byte[] page = new TopicPage(YAMLMapper.shared().readTree(this.document)).html()
		.getBytes(StandardCharsets.UTF_8);

	@GetMapping("/asyncapi")
	ResponseEntity<byte[]> page() {
		return answer(HTML, this.page);
	}

	@GetMapping("/asyncapi.yaml")
	ResponseEntity<byte[]> document() {
		return answer(MediaType.APPLICATION_YAML, this.document);
	}

	@GetMapping("/asyncapi.css")
	ResponseEntity<byte[]> style() {
		return answer(CSS, this.style);
	}

	private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
		return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache()).body(body);
	}

	private static byte[] resource(String name) {
		try (InputStream file = Objects.requireNonNull(TopicController.class.getResourceAsStream(name), name)) {
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
