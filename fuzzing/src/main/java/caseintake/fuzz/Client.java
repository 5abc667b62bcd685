package caseintake.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One source system. It writes many requests before it reads their answers; what the
 * server did not answer before it closed the connection goes out again on the next.
 */
final class Client {

	/** The server closes a connection after so many requests. */
	private static final int MOST_REQUESTS = 90;

	private static final int MOST_BYTES = 100_000;

	private final int port;

	private final Calls calls;

	private final BrokenFraming framing;

	private final Ledger ledger;

	private final Dice dice;

	private final Findings findings;

	private final Deque<Pending> pending = new ArrayDeque<>();

	private int silences;

	Client(int port, Calls calls, BrokenFraming framing, Ledger ledger, Dice dice, Findings findings) {
		this.port = port;
		this.calls = calls;
		this.framing = framing;
		this.ledger = ledger;
		this.dice = dice;
		this.findings = findings;
	}

	private record Pending(Request request, boolean repeated) {
	}

	/**
	 * Sends requests and judges their answers.
	 * @return how many were sent
	 */
	int sendSome() {
		int broken = this.dice.below(4);
		for (int i = 0; i < broken; i++) {
			sendBroken(this.framing.next());
		}
		fill();
		int sent = this.pending.size() + broken;
		while (!this.pending.isEmpty() && this.silences < 3) {
			sendPending();
		}
		return sent;
	}

	private void fill() {
		int requests = this.dice.between(1, MOST_REQUESTS);
		int bytes = 0;
		while (requests-- > 0 && bytes < MOST_BYTES) {
			Request request = this.dice.oneIn(40) ? this.calls.last() : this.calls.next();
			bytes += request.bytes().length;
			this.pending.add(new Pending(request, false));
		}
		if (this.dice.oneIn(2)) {
			this.pending.add(new Pending(this.calls.last(), false));
		}
	}

	private void sendPending() {
		int answered = 0;
		try (Wire wire = new Wire(this.port)) {
			write(wire);
			boolean open = true;
			while (open && !this.pending.isEmpty()) {
				Answer answer = wire.read(false);
				if (answer == null) {
					break;
				}
				judge(this.pending.removeFirst(), answer);
				answered++;
				open = !answer.closes();
			}
		}
		catch (SocketTimeoutException ex) {
			hangs();
		}
		catch (IOException ex) {
			this.findings.count("connection", (ex instanceof SocketException) ? "reset" : "broken off");
		}
		this.silences = (answered > 0) ? 0 : this.silences + 1;
		if (this.silences == 3) {
			this.findings.broken("No answer, three times, to: " + this.pending.getFirst().request().kind());
			this.pending.removeFirst();
			this.silences = 0;
		}
		markRepeated();
	}

	private void write(Wire wire) throws IOException {
		var all = new ByteArrayOutputStream();
		this.pending.forEach((waiting) -> all.writeBytes(waiting.request().bytes()));
		try {
			wire.write(all.toByteArray());
		}
		catch (SocketException ex) {
			// the server has closed after an answer, which can still be read
		}
	}

	private void hangs() {
		this.findings.broken("No answer in time to: " + this.pending.getFirst().request().kind());
		this.pending.removeFirst();
	}

	/**
	 * Only the first may have been taken without an answer: the server works in order.
	 */
	private void markRepeated() {
		List<Pending> again = new ArrayList<>();
		this.pending.forEach((waiting) -> again.add(new Pending(waiting.request(), true)));
		this.pending.clear();
		this.pending.addAll(again);
	}

	private void judge(Pending waiting, Answer answer) {
		Request request = waiting.request();
		this.findings.count(request.kind(), Integer.toString(answer.status()));
		String complaint = AnswerCheck.complaint(answer, false);
		if (complaint == null) {
			complaint = switch (request.expectation()) {
				case Request.Expectation.Answered() -> null;
				case Request.Expectation.Refused() ->
					(answer.status() >= 400) ? null : "took what is not allowed: " + answer.status();
				case Request.Expectation.Judged(byte[] body) ->
					this.ledger.enter(body, answer.status(), waiting.repeated());
			};
		}
		complain(request.kind(), request.bytes(), complaint);
	}

	private void sendBroken(BrokenFraming.Broken broken) {
		String outcome = "closed";
		try (Wire wire = new Wire(this.port)) {
			try {
				wire.write(broken.bytes());
				wire.end();
			}
			catch (SocketException ex) {
				// the server has closed after an answer, which can still be read
			}
			for (Answer answer = wire.read(broken.bare()); answer != null; answer = wire.read(broken.bare())) {
				outcome = Integer.toString(answer.status());
				this.findings.count(broken.kind(), outcome);
				complain(broken.kind(), broken.bytes(), AnswerCheck.complaint(answer, broken.bare()));
			}
		}
		catch (SocketTimeoutException ex) {
			complain(broken.kind(), broken.bytes(), "hangs");
		}
		catch (SocketException ex) {
			outcome = outcome.equals("closed") ? "reset" : outcome;
		}
		catch (IOException ex) {
			complain(broken.kind(), broken.bytes(), "breaks off its answer");
		}
		if (outcome.equals("closed") || outcome.equals("reset")) {
			this.findings.count(broken.kind(), outcome);
		}
	}

	private void complain(String kind, byte[] bytes, @Nullable String complaint) {
		if (complaint != null) {
			this.findings.broken(kind + ": " + complaint + ", asked with: " + Shown.of(bytes));
		}
	}

}
