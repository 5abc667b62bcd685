package caseintake.referencedata;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads what is said of published figures, each sentence held against its breakdown. */
final class SentenceReader {

	private final Problems problems;

	private final Values values;

	SentenceReader(Problems problems, Values values) {
		this.problems = problems;
		this.values = values;
	}

	Map<BreakdownKind, Map<String, List<SentenceTemplate>>> read(@Nullable List<YamlValue> items) {
		var sentences = new EnumMap<BreakdownKind, Map<String, List<SentenceTemplate>>>(BreakdownKind.class);
		for (YamlValue item : (items != null) ? items : List.<YamlValue>of()) {
			read(item, sentences);
		}
		return sentences;
	}

	private void read(YamlValue item, Map<BreakdownKind, Map<String, List<SentenceTemplate>>> sentences) {
		Fields fields = Fields.of(item, this.problems);
		if (fields == null) {
			return;
		}
		BreakdownKind breakdown = fields.required("breakdown", this.values::breakdown);
		YamlValue texts = fields.required("texts", (value) -> value);
		fields.refuseOthers();
		if (breakdown != null && texts != null && sentences.putIfAbsent(breakdown, texts(texts, breakdown)) != null) {
			this.problems.add(fields.place("breakdown"), "has its sentences already");
		}
	}

	private Map<String, List<SentenceTemplate>> texts(YamlValue texts, BreakdownKind breakdown) {
		var byLanguage = new LinkedHashMap<String, List<SentenceTemplate>>();
		if (texts instanceof YamlValue.Mapping mapping) {
			mapping.fields().forEach((language, list) -> {
				this.values.refuseIfNoLanguage(language, list);
				byLanguage.put(language,
						this.values.each(this.values.filledList(list), (text) -> template(text, breakdown)));
			});
		}
		else {
			this.problems.add(texts.place(), "must have lists of sentences by language");
		}
		return Collections.unmodifiableMap(byLanguage);
	}

	private @Nullable SentenceTemplate template(YamlValue value, BreakdownKind breakdown) {
		String text = this.values.sentence(value);
		if (text == null) {
			return null;
		}
		var template = new SentenceTemplate(text);
		if (template.hasStrayBrace()) {
			this.problems.add(value.place(), "has a brace that belongs to no placeholder, such as {total}");
		}
		for (String placeholder : template.placeholders()) {
			if (!breakdown.placeholders().contains(placeholder)) {
				this.problems.add(value.place(), "\"{%s}\" stands for nothing here: there are %s".formatted(placeholder,
						String.join(", ", breakdown.placeholders())));
			}
		}
		if (!template.placeholders().contains(SentenceTemplate.OPENED_SINCE)) {
			this.problems.add(value.place(), "must name {openedSince}: a figure says nothing without its range");
		}
		return template;
	}

}
