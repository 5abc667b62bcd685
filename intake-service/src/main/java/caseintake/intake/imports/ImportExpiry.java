package caseintake.intake.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import caseintake.intake.cases.CaseTrial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Deletes what is kept of imports when it is old, refused lines first, and what dry runs
 * have left that were killed; piece by piece, so that no transaction grows large. Any
 * number of instances may do so at once.
 */
@Component
class ImportExpiry {

	private static final Logger log = LoggerFactory.getLogger(ImportExpiry.class);

	private static final int PIECE = 5000;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ImportProperties properties;

	private final CaseTrial trial;

	ImportExpiry(JdbcClient jdbc, Clock clock, ImportProperties properties, CaseTrial trial) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.properties = properties;
		this.trial = trial;
	}

	@Scheduled(fixedDelayString = "PT1H")
	void look() {
		try {
			expire();
		}
		catch (DataAccessException | TransactionException ex) {
			log.atWarn().addKeyValue("exception", ex.getClass().getName()).log("Old imports are deleted later");
		}
	}

	void expire() {
		this.trial.endSilent();
		OffsetDateTime limit = this.clock.instant().minus(this.properties.kept()).atOffset(ZoneOffset.UTC);
		deleteAll("""
				delete from import_refusal where ctid = any (array(
					select r.ctid from import_refusal r join import i using (import_id)
					where i.updated_at < ? limit ? for update of r skip locked))""", limit);
		deleteAll("""
				delete from import where import_id in (
					select import_id from import i
					where updated_at < ? and not exists (select from import_refusal r where r.import_id = i.import_id)
					limit ? for update skip locked)""", limit);
	}

	private void deleteAll(String pieceByPiece, OffsetDateTime limit) {
		int deleted = PIECE;
		while (deleted == PIECE) {
			deleted = this.jdbc.sql(pieceByPiece).params(limit, PIECE).update();
		}
	}

}
