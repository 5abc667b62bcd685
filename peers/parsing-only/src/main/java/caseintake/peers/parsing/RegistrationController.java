package caseintake.peers.parsing;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Reads a registration and answers as if it were stored, with as many bytes. */
@RestController
class RegistrationController {

	private static final int MOST_BYTES = 64 * 1024;

	@PostMapping(path = "/v1/cases", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Registered> register(@RequestHeader("X-Source-System") String sourceSystem,
			@RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
			HttpServletRequest request) throws IOException {
		Map<String, String> members = RegistrationJson.read(request.getInputStream().readNBytes(MOST_BYTES));
		if (members.isEmpty() || sourceSystem.isEmpty()) {
			return ResponseEntity.badRequest().build();
		}
		UUID caseId = UUID.randomUUID();
		return ResponseEntity.created(URI.create("/v1/cases/" + caseId))
			.body(new Registered(caseId, "7-123456-" + caseId.toString().substring(0, 8), false));
	}

	record Registered(UUID caseId, String receipt, boolean duplicate) {
	}

}
