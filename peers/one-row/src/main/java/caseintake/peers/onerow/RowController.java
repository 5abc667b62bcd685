package caseintake.peers.onerow;

import java.time.LocalDate;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads one row by its primary key. */
@RestController
class RowController {

	private final JdbcClient jdbc;

	RowController(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@GetMapping(path = "/v1/rows/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Row> row(@PathVariable long id) {
		return ResponseEntity.of(this.jdbc.sql("select id, unit, category, opened_on, cases from one_row where id = ?")
			.param(id)
			.query(Row.class)
			.optional());
	}

	record Row(long id, String unit, String category, LocalDate openedOn, long cases) {
	}

}
