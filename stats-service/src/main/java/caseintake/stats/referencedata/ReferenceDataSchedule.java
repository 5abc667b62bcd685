package caseintake.stats.referencedata;

import caseintake.referencedata.ReferenceDataWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks at the file from time to time. */
@Component
class ReferenceDataSchedule {

	private static final Logger log = LoggerFactory.getLogger(ReferenceDataSchedule.class);

	private final ReferenceDataResource file;

	private final ReferenceDataWatch watch;

	ReferenceDataSchedule(ReferenceDataResource file, ReferenceDataWatch watch) {
		this.file = file;
		this.watch = watch;
	}

	@Scheduled(fixedDelayString = "${case-intake.reference-data-interval}")
	void look() {
		if (this.file.mayChange()) {
			try {
				this.watch.look();
			}
			catch (DataAccessException | TransactionException ex) {
				log.atWarn().setCause(ex).log("Reference data cannot be judged now");
			}
		}
	}

}
