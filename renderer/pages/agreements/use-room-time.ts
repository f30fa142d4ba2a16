import { formatLongDay, formatTime } from '../../../shared/domain/calendar-format'
import { useReader } from '../../components/reader'

/** The day and time in the room, as they stand under a signature before it is given. */
export function useRoomTime(): string {
  const { locale, today } = useReader()
  return `${formatLongDay(today, locale)}, ${formatTime(new Date().toISOString(), { locale, seconds: false })} by this laptop’s clock`
}
