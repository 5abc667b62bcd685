package caseintake.safeguards;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Asks a caller who sends more than its share to come again (429), whatever becomes of
 * its calls. Of more callers than it remembers, the others share one allowance: names may
 * be made up.
 */
public final class RequestLimit {

	private static final int MOST_CALLERS = 10_000;

	private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();

	private final Allowance ofOthers;

	private final int perSecond;

	private final LongSupplier nanoTime;

	/**
	 * A limit for each caller.
	 * @param perSecond on average; twice as many may come at once
	 * @param nanoTime of a clock that never goes back
	 */
	public RequestLimit(int perSecond, LongSupplier nanoTime) {
		this.perSecond = perSecond;
		this.nanoTime = nanoTime;
		this.ofOthers = new Allowance(perSecond, nanoTime.getAsLong());
	}

	/**
	 * Takes the call from its caller's share, or answers it with 429.
	 * @return whether it goes on
	 */
	public boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
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
