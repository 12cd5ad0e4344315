/** Read models of sales are kept in one currency; a later release lets the organisation choose it. */
export const currency = 'USD';
