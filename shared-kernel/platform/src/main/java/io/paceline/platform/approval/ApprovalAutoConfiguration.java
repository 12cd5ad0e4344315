package io.paceline.platform.approval;

import io.paceline.platform.access.CurrentCaller;
import io.paceline.platform.access.Reaches;
import io.paceline.platform.access.Rights;
import io.paceline.platform.audit.AuditTrail;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// For services in which something needs a second pair of eyes.
@AutoConfiguration(
        afterName = {
            "io.paceline.platform.access.AccessAutoConfiguration",
            "io.paceline.platform.audit.AuditAutoConfiguration"
        })
@ConditionalOnBean(ApprovedAction.class)
class ApprovalAutoConfiguration {

    private final Rights rights;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ApprovalAutoConfiguration(Rights rights, PlatformTransactionManager transactions, Clock clock) {
        this.rights = rights;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    ApprovedActions approvedActions(ObjectProvider<ApprovedAction> actions) {
        return new ApprovedActions(actions::stream);
    }

    @Bean
    ApprovalStore approvalStore(JdbcClient jdbc, AuditTrail audit) {
        return new ApprovalStore(new ApprovalRequests(jdbc), new Contributions(jdbc), audit);
    }

    @Bean
    ApprovalViews approvalViews(
            @Value("${spring.application.name}") String service, ApprovedActions actions) {
        return new ApprovalViews(service, actions, rights);
    }

    @Bean
    Approvals approvals(
            ApprovalStore store,
            ApprovedActions actions,
            Reaches reaches,
            CurrentCaller current,
            ApprovalViews views) {
        var rule = new ProposalRule(rights, reaches);
        return new Approvals(store, actions, rule, current, views, transactions, clock);
    }

    @Bean
    DecideApproval decideApproval(ApprovalStore store, ApprovedActions actions) {
        return new DecideApproval(store, actions, rights, transactions, clock);
    }

    @Bean
    ApprovalController approvalController(
            ApprovalStore store,
            ApprovedActions actions,
            DecideApproval decide,
            ApprovalViews views) {
        return new ApprovalController(store.requests(), actions, decide, views, rights);
    }
}
