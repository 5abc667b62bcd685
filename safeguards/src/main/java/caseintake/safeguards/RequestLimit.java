package caseintake.safeguards;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks a caller who sends more than its share to come again (429). Of more callers than
 * it remembers, the others share one allowance: names may be made up.
 */
final class RequestLimit implements HandlerInterceptor {

	private static final int MOST_CALLERS = 10_000;

	private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();

	private final Allowance ofOthers;

	private final int perSecond;

	private final LongSupplier nanoTime;

	RequestLimit(int perSecond, LongSupplier nanoTime) {
		this.perSecond = perSecond;
		this.nanoTime = nanoTime;
		this.ofOthers = new Allowance(perSecond, nanoTime.getAsLong());
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		long now = this.nanoTime.getAsLong();
		if (allowance(Actor.of(request).account(), now).take(now)) {
			return true;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, "1");
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
		return false;
	}

	private Allowance allowance(String caller, long now) {
		Allowance known = this.allowances.get(caller);
		if (known != null) {
			return known;
		}
		if (this.allowances.size() >= MOST_CALLERS) {
			this.allowances.values().removeIf((allowance) -> allowance.isWhole(now));
		}
		return (this.allowances.size() < MOST_CALLERS)
				? this.allowances.computeIfAbsent(caller, (_) -> new Allowance(this.perSecond, now)) : this.ofOthers;
	}

}
