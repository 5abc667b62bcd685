package caseintake.protocol;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import caseintake.events.CaseEvent;
import caseintake.events.ChainLink;

import static org.assertj.core.api.Assertions.assertThat;

class JournalExtractTest {

	private final Chain journal = new Chain();

	@Test
	void whatTheJournalHasIsNotForeign() {
		this.journal.grow(6);
		JournalExtract extract = extract(2, 5, false);
		this.journal.upTo(5).all().forEach((event) -> assertThat(extract.isForeign(event.link())).isFalse());
	}

	@Test
	void anotherEventWhereTheJournalHasOneIsForeign() {
		this.journal.grow(5);
		JournalExtract extract = extract(2, 5, false);
		for (long sequence = 2; sequence <= 5; sequence++) {
			ChainLink here = this.journal.at(sequence).link();
			assertThat(extract.isForeign(new ChainLink(sequence, UUID.randomUUID(), here.previousId()))).isTrue();
		}
		ChainLink third = this.journal.at(3).link();
		assertThat(extract.isForeign(new ChainLink(3, third.id(), UUID.randomUUID()))).isTrue();
	}

	@Test
	void behindTheHeadEverythingIsForeign() {
		this.journal.grow(5);
		var far = new ChainLink(Long.MAX_VALUE, UUID.randomUUID(), UUID.randomUUID());
		assertThat(extract(2, 5, true).isForeign(far)).isTrue();
		assertThat(extract(2, 5, true).isForeign(this.journal.at(5).link())).isFalse();
		assertThat(extract(5, 5, true).isForeign(this.journal.grow().link())).isTrue();
	}

	@Test
	void behindAPageThatIsNotTheLastNothingIsKnown() {
		this.journal.grow(5);
		assertThat(extract(2, 4, false).isForeign(new ChainLink(5, UUID.randomUUID(), UUID.randomUUID()))).isFalse();
	}

	@Test
	void whatWasCountedLongBeforeIsADuplicateWhateverItSays() {
		this.journal.grow(5);
		assertThat(extract(3, 5, true).isForeign(new ChainLink(2, UUID.randomUUID(), UUID.randomUUID()))).isFalse();
	}

	@Test
	void beforeAnythingIsCountedTheFirstEventIsTheMeasure() {
		this.journal.grow(1);
		var extract = new JournalExtract(Position.START, List.of(this.journal.at(1).link()), true);
		assertThat(extract.isForeign(this.journal.at(1).link())).isFalse();
		assertThat(extract.isForeign(new ChainLink(1, UUID.randomUUID(), null))).isTrue();
	}

	@Test
	void theSequencesThatItReachesAreTold() {
		this.journal.grow(5);
		assertThat(extract(2, 4, false).reaches(4)).isTrue();
		assertThat(extract(2, 4, false).reaches(5)).isFalse();
	}

	private JournalExtract extract(long counted, long until, boolean toHead) {
		return new JournalExtract(Position.at(this.journal.at(counted).link()),
				this.journal.upTo(until).after(counted).stream().map(CaseEvent::link).toList(), toHead);
	}

}
