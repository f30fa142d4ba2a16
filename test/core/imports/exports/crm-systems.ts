import { csv } from '../../../helpers/imports'
import { dealsIn, type ExportCase, threeDeals } from './case'

const { 'Jonas 2026-01 Revenue': jonasRevenue = 0, 'Amara 2026-01 Revenue': amaraRevenue = 0 } = threeDeals
/** Where lost deals have no day of their own, nothing is said about the win rate. */
const wonOnly = {
  'Jonas 2026-01 Closed deals': 1,
  'Amara 2026-01 Closed deals': 1,
  'Jonas 2026-01 Revenue': jonasRevenue,
  'Amara 2026-01 Revenue': amaraRevenue,
}

/** Deals as CRM systems export them, with what stands above and below the table. */
export const crmSystems: readonly ExportCase[] = [
  {
    name: 'Salesforce, with its lines under the table',
    currency: 'USD',
    content: `${dealsIn({
      headers: 'Opportunity Owner|Close Date|Stage|Amount',
      days: ['1/13/2026', '1/28/2026', '1/14/2026'],
      amounts: ['USD 1,234.56', 'USD 99.90', 'USD 50.00'],
    })}\r\n\r\n"Confidential Information - Do Not Distribute"\r\n"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\r\n`,
    exact: threeDeals,
  },
  {
    name: 'Salesforce with a probability beside each deal',
    content: csv(
      'Opportunity ID,Opportunity Owner,Probability (%),Stage,Amount (EUR),Close Date',
      '0061,Jonas,100,Closed Won,1234.56,2026-01-13',
      '0062,Amara,100,Closed Won,99.90,2026-01-28',
      '0063,Amara,0,Closed Lost,50.00,2026-01-14',
    ),
    exact: threeDeals,
  },
  {
    name: 'Salesforce, grouped by owner with subtotals that do not add up',
    content: csv(
      'Opportunity Owner,Close Date,Stage,Amount',
      'Jonas,2026-01-13,Closed Won,1234.56',
      'Subtotal,,,9999',
      'Amara,2026-01-28,Closed Won,99.90',
      ',2026-01-14,Closed Lost,50.00',
      'Subtotal,,,149.90',
      'Grand Total,3,,10148.90',
    ),
    asks: ['fillDown'],
    answer: () => ({ fillDown: true }),
    exact: threeDeals,
  },
  {
    name: 'totals that say whose they are, and stand for no row',
    content: csv(
      'Opportunity Owner,Close Date,Stage,Amount',
      'Jonas,2026-01-13,Closed Won,1234.56',
      'Total for Jonas,,,9999',
      'Amara,2026-01-28,Closed Won,99.90',
      'Amara,2026-01-14,Closed Lost,50.00',
      'Summe für Amara,,,149.90',
    ),
    exact: threeDeals,
  },
  {
    name: 'deals without an owner, left out',
    content: csv(
      'Opportunity Owner,Close Date,Stage,Amount',
      'Jonas,2026-01-13,Closed Won,1234.56',
      'Amara,2026-01-28,Closed Won,99.90',
      ',2026-01-14,Closed Lost,50.00',
    ),
    asks: ['fillDown'],
    answer: () => ({ fillDown: false }),
    exact: { ...threeDeals, 'Amara 2026-01 Win rate': 100 },
    rejected: [4],
  },
  {
    name: 'HubSpot, with counts of contacts beside each deal',
    content: csv(
      'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Number of times contacted',
      '11,Nordhavn,Closed Won (Sales Pipeline),2026-01-13 14:05,Jonas,1234.56,3',
      '12,Acme,Closed Won (Sales Pipeline),2026-01-28 10:00,Amara,99.9,1',
      '13,Fjord,Closed Lost (Sales Pipeline),2026-01-14 00:00,Amara,50,0',
    ),
    exact: threeDeals,
  },
  {
    name: 'Pipedrive, with a won time of won deals only',
    content: csv(
      'Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Owner,Deal - Status,Deal - Won time',
      'Nordhavn,1234.56,EUR,Jonas,Won,2026-01-13 14:05:33',
      'Acme,99.90,EUR,Amara,Won,2026-01-28 08:00:00',
      'Fjord,50,EUR,Amara,Lost,',
    ),
    exact: wonOnly,
  },
  {
    name: 'Pipedrive with a deal in another currency',
    content: csv(
      'Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Owner,Deal - Status,Deal - Won time',
      'Nordhavn,1234.56,EUR,Jonas,Won,2026-01-13 14:05:33',
      'Acme,99.90,USD,Amara,Won,2026-01-28 08:00:00',
    ),
    asks: ['foreignAmounts'],
    answer: () => ({ foreignAmounts: 'leaveOutAmounts' }),
    exact: {
      'Jonas 2026-01 Closed deals': 1,
      'Amara 2026-01 Closed deals': 1,
      'Jonas 2026-01 Revenue': jonasRevenue,
    },
    told: [/One amount in USD, 99\.90 in all, is left out of “Revenue”, which counts in EUR/],
  },
  {
    name: 'Zoho, with a title and filters above',
    content: `Deals Report\r\nGenerated on 02/02/2026 by Katarina\r\n\r\n${dealsIn({ headers: 'Deal Owner|Closing Date|Stage|Amount' })}`,
    exact: threeDeals,
  },
  {
    name: 'a line of filters that is cut into as many cells as a row',
    content: `Filters: Stage;Q1;Owner: all;EUR\r\n${dealsIn({ headers: 'Owner|Close Date|Stage|Amount', delimiter: ';' })}`,
    exact: threeDeals,
  },
  {
    name: 'Dynamics, with headers once more on every page',
    content: csv(
      'Owner,Actual Close Date,Status Reason,Actual Revenue',
      'Jonas,2026-01-13,Won,1234.56',
      'Owner,Actual Close Date,Status Reason,Actual Revenue',
      'Amara,2026-01-28,Won,99.90',
      'Amara,2026-01-14,Lost,50',
    ),
    exact: threeDeals,
  },
  {
    name: 'Close, with times that say their zone',
    content: csv(
      'id,user_name,date_won,status_label,value',
      'oppo_1,Jonas,2026-01-13T10:00:00+00:00,Won,1234.56',
      'oppo_2,Amara,2026-01-31T23:30:00+00:00,Won,99.90',
    ),
    answer: ({ when }) => (when.kind === 'column' ? { when: { ...when, zone: 'Europe/Berlin' } } : {}),
    exact: {
      'Jonas 2026-01 Closed deals': 1,
      'Amara 2026-02 Closed deals': 1,
      'Jonas 2026-01 Revenue': 123_456,
      'Amara 2026-02 Revenue': 9_990,
    },
  },
  {
    name: 'headers on two lines',
    content: csv(
      'Owner,Close,Deal,',
      ',Date,Stage,Amount',
      'Jonas,2026-01-13,Won,1234.56',
      'Amara,2026-01-28,Won,99.90',
      'Amara,2026-01-14,Lost,50',
    ),
    exact: threeDeals,
  },
  {
    name: 'a refund among the deals',
    content: csv(
      'Owner,Close Date,Stage,Amount',
      'Jonas,2026-01-13,Won,1234.56',
      'Jonas,2026-01-20,Won,(34.56)',
    ),
    exact: { 'Jonas 2026-01 Closed deals': 2, 'Jonas 2026-01 Revenue': 120_000 },
    told: [/One amount is below nothing in “Revenue”, as refunds are: -34\.56 in all/],
  },
  {
    name: 'dollars of a workspace in Canada',
    currency: 'CAD',
    content: dealsIn({
      headers: 'Owner|Close Date|Stage|Amount',
      amounts: ['$1,234.56', '$99.90', '$50.00'],
    }),
    exact: threeDeals,
    told: [/in “\$”, which several currencies share, are taken as CAD/],
  },
  {
    name: 'dollars of a workspace that counts in euros',
    content: dealsIn({
      headers: 'Owner|Close Date|Stage|Amount',
      amounts: ['$1,234.56', '$99.90', '$50.00'],
    }),
    exact: { refusal: /are in \$ \(2 rows\), but this workspace counts in EUR/ },
  },
  {
    name: 'deals added up by month and stage',
    content: csv('Owner,Month,Stage,Deals,Amount', 'Jonas,2026-01,Won,4,1000', 'Amara,2026-01,Lost,3,700'),
    answer: () => ({ rowIs: 'addedUp' }),
    exact: { refusal: /the number of rows is not the number of/ },
  },
]
