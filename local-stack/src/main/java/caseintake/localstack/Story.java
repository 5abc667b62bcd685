package caseintake.localstack;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The sample's cases from the published figures to the present: every chapter is recorded
 * on its day.
 */
record Story(List<Chapter> chapters, JournalTime time, Sample sample, Counting counting, Statement statement,
		Console console) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	/** Tells what was not told at an earlier start, and then what it came to. */
	void tell() {
		for (Chapter chapter : this.chapters) {
			if (!this.sample.isLoaded(chapter.file())) {
				this.time.moveTo(chapter.noon());
				this.sample.load(chapter, "Chapter %d, %s: %s".formatted(this.chapters.indexOf(chapter) + 1,
						DAY.format(chapter.day()), chapter.title()));
				if (chapter.equals(this.chapters.getFirst())) {
					this.counting.await();
					say("", this.statement.text(), this.statement.questions());
				}
			}
		}
		this.time.present();
		this.counting.await(this.time.now());
		LocalDate published = this.chapters.getFirst().day();
		String day = DAY.format(published);
		Statement then = this.statement.asKnownAt(published);
		say("Today", this.statement.text(), this.statement.questions());
		Reasons reasons = new Reasons(this.statement.stats(), published);
		say("Why it changed since %s, from %d to %d cases, those elsewhere among them".formatted(day, then.all(),
				this.statement.all()), reasons.text(), List.of(reasons.question()));
		say("As known at the end of " + day, then.text(), then.questions());
	}

	private void say(String heading, String text, List<String> questions) {
		this.console.say("\n" + (heading.isEmpty() ? "" : heading + ":\n") + text);
		questions.forEach((question) -> this.console
			.say("  curl -H \"$AUTH\" '" + this.statement.stats().address(question) + "'"));
	}

}
