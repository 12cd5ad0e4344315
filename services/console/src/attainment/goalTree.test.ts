import { describe, expect, it } from 'vitest';
import type { Attainment } from '../api/types';
import { goalOf } from '../testing/samples';
import { goalTree, onlyMatching } from './goalTree';

const byName = (left: Attainment, right: Attainment) => left.name.localeCompare(right.name);

describe('the goal tree', () => {
  it('stands each goal under its parent, by name', () => {
    const goals = [
      goalOf('company'),
      goalOf('west', { parentId: 'company' }),
      goalOf('east', { parentId: 'company' }),
    ];

    const tree = goalTree(goals, [], byName);

    expect(tree.map((node) => node.goalId)).toEqual(['company']);
    expect(tree[0]?.children?.map((node) => node.goalId)).toEqual(['east', 'west']);
  });

  it('stands a quarter where the year of its owner stands', () => {
    const year = [goalOf('company'), goalOf('west', { parentId: 'company' })];
    const quarter = [
      goalOf('company-q1', { parentId: 'company', owner: { kind: 'UNIT', id: 'company' } }),
      goalOf('west-q1', { parentId: 'west', owner: { kind: 'UNIT', id: 'west' } }),
    ];

    const tree = goalTree(quarter, year, byName);

    expect(tree.map((node) => node.goalId)).toEqual(['company-q1']);
    expect(tree[0]?.children?.map((node) => node.goalId)).toEqual(['west-q1']);
  });

  it('shows a goal whose parent is not there as a root', () => {
    const tree = goalTree([goalOf('west', { parentId: 'gone' })], [], byName);

    expect(tree.map((node) => node.goalId)).toEqual(['west']);
  });

  it('keeps those above a match and drops the rest', () => {
    const tree = goalTree(
      [
        goalOf('company'),
        goalOf('west', { parentId: 'company' }),
        goalOf('east', { parentId: 'company' }),
      ],
      [],
      byName,
    );

    const matching = onlyMatching(tree, ' WEST ');

    expect(matching.map((node) => node.goalId)).toEqual(['company']);
    expect(matching[0]?.children?.map((node) => node.goalId)).toEqual(['west']);
  });
});
