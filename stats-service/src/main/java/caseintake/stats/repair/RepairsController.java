package caseintake.stats.repair;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what people have done. */
@Tag(name = "Repair")
@RestController
class RepairsController {

	private final Repairs repairs;

	RepairsController(Repairs repairs) {
		this.repairs = repairs;
	}

	@Operation(operationId = "listRepairs",
			summary = "What people have done about alarms, quarantine, generations and releases: the newest 1000")
	@ApiResponse(responseCode = "200", description = "What was done, newest first", useReturnTypeSchema = true)
	@GetMapping(path = "/v1/repairs", produces = MediaType.APPLICATION_JSON_VALUE)
	Page repairs() {
		return new Page(this.repairs.newest());
	}

	@Schema(name = "Repairs")
	record Page(List<Repairs.Repair> repairs) {
	}

}
