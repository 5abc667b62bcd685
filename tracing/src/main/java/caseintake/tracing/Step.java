package caseintake.tracing;

import java.util.Locale;

import caseintake.events.CaseEventTopic;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;

/**
 * What happens to an event on its way, named by OpenTelemetry's conventions for
 * messaging.
 */
public enum Step {

	/** It is committed to the journal: from here on it has a context of its own. */
	COMMIT("create", SpanKind.PRODUCER),

	/** The relay sends it, until the broker acknowledges it. */
	SEND("send", SpanKind.CLIENT),

	/** It is counted, until the commit. */
	COUNT("process", SpanKind.CONSUMER);

	private final String type;

	private final SpanKind kind;

	Step(String type, SpanKind kind) {
		this.type = type;
		this.kind = kind;
	}

	private String operation() {
		return name().toLowerCase(Locale.ROOT);
	}

	String spanName() {
		return operation() + " " + CaseEventTopic.NAME;
	}

	SpanKind kind() {
		return this.kind;
	}

	Attributes attributes() {
		return Attributes.of(AttributeKey.stringKey("messaging.system"), "kafka",
				AttributeKey.stringKey("messaging.destination.name"), CaseEventTopic.NAME,
				AttributeKey.stringKey("messaging.operation.type"), this.type,
				AttributeKey.stringKey("messaging.operation.name"), operation());
	}

}
