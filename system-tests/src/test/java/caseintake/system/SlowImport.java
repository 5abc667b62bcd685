package caseintake.system;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

/** An import whose file does not end until it is told to. */
record SlowImport(PipedOutputStream file, CompletableFuture<Http.Answer> answer) {

	static SlowImport begin(Http intake, String lines) throws IOException {
		var file = new PipedOutputStream();
		var sent = new PipedInputStream(file);
		var answer = CompletableFuture.supplyAsync(() -> intake.importLines(BodyPublishers.ofInputStream(() -> sent)));
		file.write(lines.getBytes(StandardCharsets.UTF_8));
		file.flush();
		return new SlowImport(file, answer);
	}

	void end() throws IOException {
		this.file.close();
		assertThat(this.answer.join().status()).isEqualTo(200);
	}

}
