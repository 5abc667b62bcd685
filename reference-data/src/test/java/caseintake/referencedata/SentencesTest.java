package caseintake.referencedata;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of published figures. */
class SentencesTest {

	private static final String SENTENCES = """
			sentences:
			  - breakdown: own-and-sent
			    texts:
			      nb:
			        - "Siden {openedSince}: {total} nye, {own} i {anchor} og {sent} andre steder."
			        - "Siden {openedSince}: {total} nye."
			      en: ["Since {openedSince}: {total} new{sent=0}."]
			""";

	@Test
	void aFileMayHaveNone() {
		assertThat(SmallForce.read(SmallForce.FILE).sentences(BreakdownKind.NONE)).isEmpty();
	}

	@Test
	void theyStandByBreakdownAndLanguageInTheirOrder() {
		Map<String, List<SentenceTemplate>> sentences = SmallForce.read(SmallForce.FILE + SENTENCES)
			.sentences(BreakdownKind.OWN_AND_SENT);
		assertThat(sentences).containsOnlyKeys("nb", "en");
		assertThat(sentences.get("nb")).extracting(SentenceTemplate::text)
			.containsExactly("Siden {openedSince}: {total} nye, {own} i {anchor} og {sent} andre steder.",
					"Siden {openedSince}: {total} nye.");
	}

	@Test
	void whereABreakdownHasNothingToSayACoarserOneOfTheSameCasesHas() {
		ReferenceData force = SmallForce.read(SmallForce.FILE + SENTENCES + """
				  - breakdown: none
				    texts: {en: ["Since {openedSince}: {total}."]}
				""");
		assertThat(force.sentences(BreakdownKind.OWN_AND_SENT_BY_KIND))
			.isEqualTo(force.sentences(BreakdownKind.OWN_AND_SENT));
		assertThat(force.sentences(BreakdownKind.UNIT)).containsOnlyKeys("en");
		assertThat(force.sentences(BreakdownKind.OWN_AND_SENT).get("en")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{sent} andre   | {sendt} andre     | sentences[0].texts.nb[0] (line 38) "{sendt}" stands for nothing here: there are operation, openedSince, openedUntil, knownAt, total, anchor, inOperation, own, sent.
					own-and-sent   | category          | sentences[0].texts.nb[0] (line 38) "{anchor}" stands for nothing here: there are operation, openedSince, openedUntil, knownAt, total.
					own-and-sent   | names             | sentences[0].breakdown (line 35) must be one of none, own-and-sent, own-and-sent-by-kind, relative, unit, category, unit-and-category.
					{total} nye."  | {total nye."      | sentences[0].texts.nb[1] (line 39) has a brace that belongs to no placeholder, such as {total}.
					Since {openedSince}: | Of late:    | sentences[0].texts.en[0] (line 40) must name {openedSince}: a figure says nothing without its range.
					["Since {openedSince}: {total} new{sent=0}."] | [] | sentences[0].texts.en (line 40) must not be empty.
					en: [          | Engelsk: [        | sentences[0].texts.Engelsk (line 40) stands under no language tag, such as nb or en.
					""")
	void whatIsWrongWithASentenceIsToldWithItsPlace(String piece, String replacement, String sentence) {
		assertThat(SENTENCES).contains(piece);
		assertThat(SmallForce.problemsOf(SmallForce.FILE + SENTENCES.replace(piece, replacement))).contains(sentence);
	}

	@Test
	void aBreakdownHasItsSentencesOnce() {
		assertThat(SmallForce.problemsOf(SmallForce.FILE + SENTENCES + SENTENCES.substring(SENTENCES.indexOf("  -"))))
			.containsExactly("sentences[1].breakdown (line 41) has its sentences already.");
	}

	@Test
	void aSentenceIsSaidIfEverythingThatItNamesIsKnown() {
		var sentence = new SentenceTemplate("{total} new, {own} of {anchor}");
		assertThat(sentence.fill(Map.of("total", "33", "own", "13", "anchor", "A$1"))).contains("33 new, 13 of A$1");
		assertThat(sentence.fill(Map.of("total", "33", "anchor", "A"))).isEmpty();
	}

	@Test
	void aNumberThatIsToBeZeroIsNotWritten() {
		var sentence = new SentenceTemplate("{total} new{others=0}");
		assertThat(sentence.fill(Map.of("total", "33", "others", "0"))).contains("33 new");
		assertThat(sentence.fill(Map.of("total", "33", "others", "6"))).isEmpty();
		assertThat(sentence.fill(Map.of("total", "33"))).isEmpty();
	}

}
