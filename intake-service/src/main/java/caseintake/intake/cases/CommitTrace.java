package caseintake.intake.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import caseintake.tracing.EventTraces;
import caseintake.tracing.Step;
import caseintake.tracing.TraceParents;
import io.opentelemetry.api.trace.Span;

import org.springframework.stereotype.Component;

/**
 * A batch's commit as a step of each trace that its commands belong to. The events carry
 * the step's context on.
 */
@Component
class CommitTrace {

	private final EventTraces traces;

	CommitTrace(EventTraces traces) {
		this.traces = traces;
	}

	/** Commits, and sees it where somebody wants to. */
	<R> List<R> commit(List<CaseCommand> commands, Function<List<CaseCommand>, List<R>> commit) {
		Map<String, Span> steps = begin(commands);
		if (steps.isEmpty()) {
			return commit.apply(commands);
		}
		try {
			return commit.apply(commands.stream().map((command) -> within(steps, command)).toList());
		}
		catch (RuntimeException ex) {
			steps.values().forEach((step) -> EventTraces.failed(step, ex));
			throw ex;
		}
		finally {
			steps.values().forEach(Span::end);
		}
	}

	/** By the requests' contexts: the rows of an import share one. */
	private Map<String, Span> begin(List<CaseCommand> commands) {
		var steps = new HashMap<String, Span>();
		for (CaseCommand command : commands) {
			String request = command.traceparent();
			if (request != null && !steps.containsKey(request)) {
				this.traces.begin(Step.COMMIT, request).ifPresent((step) -> steps.put(request, step));
			}
		}
		return steps;
	}

	private static CaseCommand within(Map<String, Span> steps, CaseCommand command) {
		Span step = steps.get(command.traceparent());
		return (step != null) ? with(command, TraceParents.text(step.getSpanContext())) : command;
	}

	private static CaseCommand with(CaseCommand command, String traceparent) {
		return switch (command) {
			case Registration one ->
				new Registration(one.source(), one.cell(), one.referenceDataVersion(), one.objections(), traceparent);
			case RequestedChange one -> new RequestedChange(one.jurisdiction(), one.reference(), one.subject(),
					one.change(), one.referenceData(), traceparent);
			case SecondReference one -> one;
		};
	}

}
