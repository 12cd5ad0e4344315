package io.paceline.deal.channel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChannels implements Channels {

    private final JdbcClient jdbc;

    JdbcChannels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Channel> all() {
        return jdbc.sql("select code, name from channel order by code")
                .query((row, _) -> new Channel(row.getString("code"), row.getString("name")))
                .list();
    }

    @Override
    public boolean add(Channel channel) {
        return jdbc.sql(
                                """
                                insert into channel (code, name) values (:code, :name)
                                on conflict do nothing
                                """)
                        .param("code", channel.code())
                        .param("name", channel.name())
                        .update()
                == 1;
    }
}
