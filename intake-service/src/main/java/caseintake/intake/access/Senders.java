package caseintake.intake.access;

import java.util.List;

import caseintake.access.AccessProperties;
import caseintake.access.CallerReader;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.Organisation;
import caseintake.referencedata.ReferenceData;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who sends, by the organisation in the call's token and the reference data. One that has
 * several source systems chooses among them with a header.
 */
@Component
public class Senders {

	/** Name of the header. */
	public static final String SOURCE_SYSTEM = "X-Source-System";

	private final CallerReader callers;

	private final AccessProperties properties;

	private final CurrentReferenceData current;

	Senders(CallerReader callers, AccessProperties properties, CurrentReferenceData current) {
		this.callers = callers;
		this.properties = properties;
		this.current = current;
	}

	/**
	 * Who makes the call that this thread answers.
	 * @param header the source system that it chooses, if it does
	 * @throws ProblemException if its organisation is unknown, or has no such system
	 */
	public Sender sender(@Nullable String header) {
		String id = organisationId();
		if (id.equals(this.properties.unrestrictedOrganisation())) {
			return new Sender(SourceSystem.of(header), Jurisdiction.EVERYWHERE);
		}
		ReferenceData data = this.current.get();
		Organisation organisation = organisation(id, data);
		return new Sender(system(header, organisation.sourceSystems()), jurisdiction(organisation, data));
	}

	/** For which units it acts, whatever its source system. */
	public Jurisdiction jurisdiction() {
		String id = organisationId();
		ReferenceData data = this.current.get();
		return id.equals(this.properties.unrestrictedOrganisation()) ? Jurisdiction.EVERYWHERE
				: jurisdiction(organisation(id, data), data);
	}

	private String organisationId() {
		String id = this.callers.caller().organisation();
		if (id == null) {
			throw new ProblemException(ProblemType.UNKNOWN_ORGANISATION);
		}
		return id;
	}

	private static Organisation organisation(String id, ReferenceData data) {
		return data.organisation(id).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_ORGANISATION));
	}

	private static Jurisdiction jurisdiction(Organisation organisation, ReferenceData data) {
		return Jurisdiction.of(organisation.units(), data::presentUnit);
	}

	private static String system(@Nullable String header, List<String> systems) {
		if (header == null && systems.size() == 1) {
			return systems.getFirst();
		}
		String system = SourceSystem.of(header);
		if (!systems.contains(system)) {
			throw new ProblemException(Problem.of(ProblemType.INVALID_HEADER,
					"The header %s names no source system of the caller's organisation, which has %s"
						.formatted(SOURCE_SYSTEM, systems.isEmpty() ? "none" : String.join(", ", systems))));
		}
		return system;
	}

}
