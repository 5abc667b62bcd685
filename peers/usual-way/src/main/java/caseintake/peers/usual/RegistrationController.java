package caseintake.peers.usual;

import java.net.URI;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes one case in each request. */
@RestController
class RegistrationController {

	private final Registrations registrations;

	RegistrationController(Registrations registrations) {
		this.registrations = registrations;
	}

	@PostMapping("/v1/cases")
	ResponseEntity<Registered> register(@RequestHeader("X-Source-System") String system, @RequestBody NewCase body) {
		Registered registered = this.registrations.register(system, body);
		return registered.duplicate() ? ResponseEntity.ok(registered)
				: ResponseEntity.created(URI.create("/v1/cases/" + registered.caseId())).body(registered);
	}

}
