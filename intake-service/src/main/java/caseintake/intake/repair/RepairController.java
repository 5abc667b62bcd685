package caseintake.intake.repair;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what operators did. */
@RestController
@RequestMapping(path = "/v1/repairs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Repair")
class RepairController {

	private final Repairs repairs;

	RepairController(Repairs repairs) {
		this.repairs = repairs;
	}

	@Operation(operationId = "listRepairs", summary = "The newest 100 actions of operators")
	@ApiResponse(responseCode = "200", description = "The actions, newest first", useReturnTypeSchema = true)
	@GetMapping
	Answer newest() {
		return new Answer(this.repairs.newest());
	}

	@Schema(name = "Repairs")
	record Answer(List<Repairs.Repair> repairs) {
	}

}
