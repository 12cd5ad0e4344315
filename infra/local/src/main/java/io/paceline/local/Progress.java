package io.paceline.local;

/// Tells whoever waits how far the start has come.
public interface Progress {

    /// Says nothing.
    Progress SILENT =
            new Progress() {
                @Override
                public void begins(String part) {}

                @Override
                public void isReady(String part) {}

                @Override
                public void note(String text) {}
            };

    void begins(String part);

    void isReady(String part);

    void note(String text);
}
