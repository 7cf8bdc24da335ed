import { isRecord } from '#tests/simulators/shared/ids'
import { OpenAIRefusal } from '#tests/simulators/openai/errors'
import { checkMessages } from '#tests/simulators/openai/message_check'
import type { ChatRequest, ChatTool } from '#tests/simulators/openai/types'

const TOOL_NAME = /^[a-zA-Z0-9_-]{1,64}$/

/** Reads a chat request as strictly as OpenAI does; throws an `OpenAIRefusal` with status 400. */
export function readChatRequest(rawBody: Buffer): ChatRequest {
  const body = parse(rawBody)
  if (typeof body.model !== 'string' || !body.model) {
    throw new OpenAIRefusal(400, 'you must provide a model parameter')
  }
  const tools = readTools(body)
  const streamOptions = isRecord(body.stream_options) ? body.stream_options : {}
  if (body.stream_options !== undefined && body.stream !== true) {
    throw new OpenAIRefusal(
      400,
      "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
      'stream_options'
    )
  }
  return {
    model: body.model,
    messages: checkMessages(body.messages),
    tools,
    stream: body.stream === true,
    includeUsage: streamOptions.include_usage === true,
  }
}

function parse(rawBody: Buffer): Record<string, unknown> {
  let body: unknown
  try {
    body = JSON.parse(rawBody.toString('utf8'))
  } catch {
    throw new OpenAIRefusal(400, 'We could not parse the JSON body of your request.')
  }
  if (!isRecord(body)) throw new OpenAIRefusal(400, 'The request body must be an object.')
  return body
}

/** Chat Completions nests the function under `function`; flat tools are the Responses API's. */
function readTools(body: Record<string, unknown>): ChatTool[] {
  if (body.tools === undefined) {
    for (const param of ['tool_choice', 'parallel_tool_calls']) {
      if (body[param] === undefined) continue
      const message = `'${param}' is only allowed when 'tools' are specified.`
      throw new OpenAIRefusal(400, message, param)
    }
    return []
  }
  if (!Array.isArray(body.tools) || body.tools.length === 0) {
    throw new OpenAIRefusal(400, "Invalid 'tools': expected a non-empty array.", 'tools')
  }
  return body.tools.map(readTool)
}

function readTool(tool: unknown, index: number): ChatTool {
  const at = `tools[${index}]`
  if (!isRecord(tool) || tool.type !== 'function') {
    throw new OpenAIRefusal(400, `Invalid value for '${at}.type': expected 'function'.`, at)
  }
  if (!isRecord(tool.function)) {
    throw missing(`${at}.function`)
  }
  const { name, description, parameters } = tool.function
  if (typeof name !== 'string' || !TOOL_NAME.test(name)) {
    throw new OpenAIRefusal(400, `Invalid '${at}.function.name'.`, `${at}.function.name`)
  }
  if (parameters !== undefined && !(isRecord(parameters) && parameters.type === 'object')) {
    throw new OpenAIRefusal(
      400,
      `Invalid schema for function '${name}': schema must be a JSON Schema of 'type: "object"'.`,
      `${at}.function.parameters`,
      'invalid_function_parameters'
    )
  }
  return {
    type: 'function',
    function: {
      name,
      ...(typeof description === 'string' ? { description } : {}),
      ...(isRecord(parameters) ? { parameters } : {}),
    },
  }
}

export function missing(param: string): OpenAIRefusal {
  const message = `Missing required parameter: '${param}'.`
  return new OpenAIRefusal(400, message, param, 'missing_required_parameter')
}
