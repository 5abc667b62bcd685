package caseintake.stats.dashboard;

import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.Hidden;

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

	FrontPage(PageFiles files) {
		this.html = files.frontPage();
	}

	@GetMapping("/")
	ResponseEntity<byte[]> page() {
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noCache())
			.body(this.html);
	}

}
