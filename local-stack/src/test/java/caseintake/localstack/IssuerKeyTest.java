package caseintake.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IssuerKeyTest {

	@TempDir
	private Path folder;

	@Test
	void aTokenOfBeforeHoldsAfterARestart() throws Exception {
		String token;
		byte[] before;
		try (LocalIssuer issuer = LocalIssuer.start(0, kept())) {
			token = issuer.token(LocalClient.VEST.claims(), Duration.ofDays(1));
			before = issuer.publicKey();
		}
		try (LocalIssuer issuer = LocalIssuer.start(0, kept())) {
			assertThat(issuer.publicKey()).isEqualTo(before);
			assertThat(SignedJWT.parse(token).verify(new RSASSAVerifier(kept()))).isTrue();
		}
	}

	@Test
	void onlyItsOwnerReadsIt() throws Exception {
		kept();
		assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
	}

	@Test
	void aFileThatHoldsNoneIsNamed() throws Exception {
		Files.writeString(file(), "no key");
		assertThatExceptionOfType(LocalStackException.class).isThrownBy(this::kept)
			.withMessageContaining(file().toString());
	}

	private RSAKey kept() {
		return IssuerKey.keptIn(file());
	}

	private Path file() {
		return this.folder.resolve("issuer-key");
	}

}
