package io.paceline.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for this machine made for one test, as files and as contexts.
public record TestCertificate(Path certificateFile, Path keyFile, KeyStore store) {

    private static final char[] PASSWORD = "changeit".toCharArray();

    /// Makes one in an empty folder.
    public static TestCertificate in(Path folder) throws IOException, GeneralSecurityException {
        var file = folder.resolve("store.p12");
        var made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "here",
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=ip:127.0.0.1,dns:localhost",
                                "-ext",
                                "bc=ca:true",
                                "-validity",
                                "2",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                new String(PASSWORD),
                                "-keystore",
                                file.toString())
                        .inheritIO()
                        .start()
                        .onExit()
                        .join()
                        .exitValue();
        if (made != 0) {
            throw new IOException("keytool failed");
        }
        var store = KeyStore.getInstance(file.toFile(), PASSWORD);
        return new TestCertificate(
                pem(
                        folder.resolve("cert.pem"),
                        "CERTIFICATE",
                        store.getCertificate("here").getEncoded()),
                pem(folder.resolve("key.pem"), "PRIVATE KEY", key(store).getEncoded()),
                store);
    }

    private static Key key(KeyStore store) throws GeneralSecurityException {
        return store.getKey("here", PASSWORD);
    }

    private static Path pem(Path file, String what, byte[] content) throws IOException {
        var encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(
                file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, encoded));
    }

    /// Shows the certificate and trusts it.
    public SSLContext context() throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var trusted = KeyStore.getInstance("PKCS12");
        try {
            trusted.load(null, null);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        trusted.setCertificateEntry("here", store.getCertificate("here"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
