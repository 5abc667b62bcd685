package caseintake.tracing;

import java.util.List;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;

/**
 * Which traces begin: some of the requests, and the batches in which one that is seen
 * takes part. What a service does of its own accord, every second, is none.
 *
 * @param requests chooses among the requests
 */
record RequestSampler(Sampler requests) implements Sampler {

	@Override
	public SamplingResult shouldSample(Context parent, String traceId, String name, SpanKind kind,
			Attributes attributes, List<LinkData> links) {
		if (links.stream().anyMatch((link) -> link.getSpanContext().isSampled())) {
			return SamplingResult.recordAndSample();
		}
		return (kind == SpanKind.SERVER) ? this.requests.shouldSample(parent, traceId, name, kind, attributes, links)
				: SamplingResult.drop();
	}

	@Override
	public String getDescription() {
		return "RequestSampler{" + this.requests.getDescription() + "}";
	}

}
