package io.paceline.local.kafka;

/// A listener for one user alone, who reaches it through another port: that of a proxy which slows
/// down or cuts the connection.
public record Door(int port, int advertised) {

    static Door of(String text) {
        var ports = text.split(":", -1);
        return new Door(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
    }

    @Override
    public String toString() {
        return port + ":" + advertised;
    }
}
