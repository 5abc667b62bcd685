package caseintake.safeguards;

import java.io.IOException;

import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** One connection's requests, with an end to what it waits for. */
final class PatientProcessor extends Http11Processor {

	private final PatientProtocol protocol;

	private volatile @Nullable SocketWrapperBase<?> socket;

	private volatile long answeredAt;

	PatientProcessor(PatientProtocol protocol) {
		super(protocol, new Answering(protocol.getAdapter()));
		this.protocol = protocol;
		((Answering) getAdapter()).processor = this;
	}

	/** Called with every piece of the headers that arrives. */
	@Override
	public SocketState service(SocketWrapperBase<?> connection) throws IOException {
		long begun = this.request.getStartTimeNanos();
		if (begun > 0 && System.nanoTime() - begun > this.protocol.headersWithin().toNanos()) {
			return SocketState.CLOSED;
		}
		this.socket = connection;
		try {
			return super.service(connection);
		}
		finally {
			this.protocol.throwingAway().remove(this);
			this.socket = null;
		}
	}

	private void answered() {
		this.answeredAt = System.nanoTime();
		this.protocol.throwingAway().add(this);
	}

	/** The next wait for the client ends at once, if it has had its time. */
	void hurry() {
		SocketWrapperBase<?> connection = this.socket;
		if (connection != null && System.nanoTime() - this.answeredAt > this.protocol.restWithin().toNanos()) {
			connection.setReadTimeout(1);
		}
	}

	/** Notes when the service has done with a request. */
	private static final class Answering implements Adapter {

		private final Adapter adapter;

		private @Nullable PatientProcessor processor;

		Answering(Adapter adapter) {
			this.adapter = adapter;
		}

		@Override
		public void service(Request request, Response response) throws Exception {
			if (this.processor != null) {
				this.processor.protocol.throwingAway().remove(this.processor);
			}
			try {
				this.adapter.service(request, response);
			}
			finally {
				if (this.processor != null) {
					this.processor.answered();
				}
			}
		}

		@Override
		public boolean prepare(Request request, Response response) throws Exception {
			return this.adapter.prepare(request, response);
		}

		@Override
		public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
			return this.adapter.asyncDispatch(request, response, status);
		}

		@Override
		public void log(Request request, Response response, long time) {
			this.adapter.log(request, response, time);
		}

		@Override
		public void checkRecycled(Request request, Response response) {
			this.adapter.checkRecycled(request, response);
		}

		@Override
		public String getDomain() {
			return this.adapter.getDomain();
		}

	}

}
