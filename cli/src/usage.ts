import type { LabError } from '@flink-lab/engine/errors'
import type { Command, CommanderError } from 'commander'
import { errors } from './errors.ts'

/** The full name of a command as typed: `flink-lab cluster up`. */
export function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name()
}

/**
 * Commander's complaint in the course's own words and both languages. Commander tells what it found only in
 * its English sentence, so the quoted name and the suggestion are read out of it; the codes are its API.
 */
export function usageError(error: CommanderError, command: string): LabError {
  const [, name = ''] = /'([^']*)'/.exec(error.message) ?? []
  const [, suggestion] = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(error.message) ?? []
  const usage = { command, name, suggestion }
  switch (error.code) {
    case 'commander.unknownCommand':
      return errors['unknown-command'](usage)
    case 'commander.unknownOption':
      return errors['unknown-option'](usage)
    case 'commander.missingArgument':
      return errors['missing-argument'](usage)
    case 'commander.excessArguments':
      return errors['excess-arguments'](usage)
    case 'commander.optionMissingArgument':
    case 'commander.missingMandatoryOptionValue':
      return errors['missing-value'](usage)
    case 'commander.help':
      return errors['missing-command'](usage)
    default: {
      const [, value = ''] = /argument '([^']*)'/.exec(error.message) ?? []
      const [, allowed = ''] = /Allowed choices are (.*)\./.exec(error.message) ?? []
      return errors['invalid-value']({ ...usage, value, allowed })
    }
  }
}
