package io.paceline.platform.approval;

/// What is kept of approvals.
record ApprovalStore(ApprovalRequests requests, Contributions contributions) {}
