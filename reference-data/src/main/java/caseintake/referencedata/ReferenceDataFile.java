package caseintake.referencedata;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The YAML file with the reference data of one deployment. */
public final class ReferenceDataFile {

	static final int MAX_BYTES = 1024 * 1024;

	private final Problems problems = new Problems();

	private final Values values = new Values(this.problems);

	private final UnitReferences references = new UnitReferences(this.problems);

	private ReferenceDataFile() {
	}

	/**
	 * Reads and judges a whole file, at most 1 MiB of UTF-8. The stream is not closed.
	 * @param yaml the file
	 * @param nameForMessages what the exception shall call it
	 * @throws InvalidReferenceDataException with everything that is wrong with it
	 */
	public static ReferenceData read(InputStream yaml, String nameForMessages) throws InvalidReferenceDataException {
		var file = new ReferenceDataFile();
		ReferenceData data = file.read(yaml);
		if (data == null || !file.problems.none()) {
			throw new InvalidReferenceDataException(nameForMessages, file.problems.sentences());
		}
		return data;
	}

	private @Nullable ReferenceData read(InputStream yaml) {
		byte[] bytes = bytes(yaml);
		String text = (bytes != null) ? SourceText.of(bytes, this.problems) : null;
		YamlValue document = (text != null) ? YamlReader.read(text, this.problems) : null;
		Fields fields = (document != null) ? Fields.of(document, this.problems) : null;
		return (fields != null) ? read(fields) : null;
	}

	private byte @Nullable [] bytes(InputStream yaml) {
		try {
			byte[] bytes = yaml.readNBytes(MAX_BYTES + 1);
			if (bytes.length <= MAX_BYTES) {
				return bytes;
			}
			this.problems.add("The file is larger than 1 MiB");
		}
		catch (IOException ex) {
			this.problems.add("The file cannot be read to its end");
		}
		return null;
	}

	private @Nullable ReferenceData read(Fields fields) {
		var unit = new UnitReader(this.problems, this.values, this.references);
		var operation = new OperationReader(this.problems, this.values, this.references);
		var category = new CategoryReader(this.problems, this.values);
		String version = fields.required("version", this.values::version);
		ZoneId zone = fields.required("zone", this.values::zone);
		LocalDate earliest = fields.required("earliestOpeningDay", this.values::day);
		List<Unit> units = this.values.each(fields.required("units", this.values::filledList), unit::read);
		List<Operation> operations = this.values.each(fields.required("operations", this.values::list),
				operation::read);
		List<Category> categories = this.values.each(fields.required("categories", this.values::filledList),
				category::read);
		Map<BreakdownKind, Map<String, List<SentenceTemplate>>> sentences = new SentenceReader(this.problems,
				this.values)
			.read(fields.optional("sentences", this.values::list));
		List<Organisation> organisations = this.values.each(fields.optional("organisations", this.values::list),
				new OrganisationReader(this.problems, this.values, this.references)::read);
		fields.refuseOthers();
		this.references.judge();
		if (version == null || zone == null || earliest == null || !this.problems.none()) {
			return null;
		}
		return new ReferenceData(version, zone, earliest, units, operations, categories, sentences, organisations);
	}

}
