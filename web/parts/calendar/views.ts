// The ways to look at the calendar: a day as a list, a day by crew, a week.

export const calendarViews = ['list', 'day', 'week'] as const;
export type CalendarView = (typeof calendarViews)[number];
export const viewNames: Record<CalendarView, string> = { list: 'List', day: 'Day', week: 'Week' };
