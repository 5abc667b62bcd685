package caseintake.system;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** An import whose file does not end until it is told to. */
record SlowImport(HttpURLConnection connection) {

	static SlowImport begin(Http intake, String lines) throws IOException {
		HttpURLConnection connection = intake.openImport();
		connection.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
		connection.getOutputStream().flush();
		return new SlowImport(connection);
	}

	void end() throws IOException {
		this.connection.getOutputStream().close();
		assertThat(this.connection.getResponseCode()).isEqualTo(200);
	}

}
