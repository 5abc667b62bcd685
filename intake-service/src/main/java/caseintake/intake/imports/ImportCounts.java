package caseintake.intake.imports;

/**
 * How far an import came. Lines are the file's rows: each created a case, changed one,
 * was a duplicate or refused.
 */
record ImportCounts(long created, long changed, long duplicates, long refused) {

	static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

	long lines() {
		return this.created + this.changed + this.duplicates + this.refused;
	}

	ImportCounts oneCreated() {
		return new ImportCounts(this.created + 1, this.changed, this.duplicates, this.refused);
	}

	ImportCounts oneChanged() {
		return new ImportCounts(this.created, this.changed + 1, this.duplicates, this.refused);
	}

	ImportCounts oneDuplicate() {
		return new ImportCounts(this.created, this.changed, this.duplicates + 1, this.refused);
	}

	ImportCounts oneRefused() {
		return new ImportCounts(this.created, this.changed, this.duplicates, this.refused + 1);
	}

}
