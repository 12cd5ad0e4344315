package io.paceline.platform.event;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/// A service without consumers: just the platform and its tables.
@SpringBootConfiguration
@EnableAutoConfiguration
class StoresApplication {}
