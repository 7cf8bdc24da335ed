import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'assets.show': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
    'appointments.index': { paramsTuple?: []; params?: {} }
    'appointments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'appointments.store': { paramsTuple?: []; params?: {} }
    'appointments.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'appointments.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'availability.index': { paramsTuple?: []; params?: {} }
    'services.index': { paramsTuple?: []; params?: {} }
    'services.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'professionals.index': { paramsTuple?: []; params?: {} }
    'professionals.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'services.store': { paramsTuple?: []; params?: {} }
    'services.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'professionals.store': { paramsTuple?: []; params?: {} }
    'professionals.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'agenda_page.show': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'webhooks.store': { paramsTuple: [ParamValue,ParamValue]; params: {'provider': ParamValue,'channelKey': ParamValue} }
    'conversations.index': { paramsTuple?: []; params?: {} }
    'conversations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'conversations.read': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messages.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'panel.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'conversations.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messages.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messages.retry': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'messageId': ParamValue} }
    'handling.take_over': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handling.release': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handling.end_silence': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'inbox_page.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'inbox_page.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'contacts.index': { paramsTuple?: []; params?: {} }
    'contacts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contacts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api_auth.login': { paramsTuple?: []; params?: {} }
    'api_auth.logout': { paramsTuple?: []; params?: {} }
    'api_auth.tenants': { paramsTuple?: []; params?: {} }
    'api_auth.me': { paramsTuple?: []; params?: {} }
    'api_auth.update_me': { paramsTuple?: []; params?: {} }
    'session.home': { paramsTuple?: []; params?: {} }
    'session.create': { paramsTuple?: []; params?: {} }
    'session.store': { paramsTuple?: []; params?: {} }
    'session.destroy': { paramsTuple?: []; params?: {} }
    'session.locale': { paramsTuple?: []; params?: {} }
    'modules.index': { paramsTuple?: []; params?: {} }
    'modules.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'modules.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'modules_page.show': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'health.liveness': { paramsTuple?: []; params?: {} }
    'health.readiness': { paramsTuple?: []; params?: {} }
    'events.show': { paramsTuple?: []; params?: {} }
    'crm_sales.leads.index': { paramsTuple?: []; params?: {} }
    'crm_sales.leads.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'crm_sales.leads.store': { paramsTuple?: []; params?: {} }
    'crm_sales.leads.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'crm_sales.pages.leads': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'crm_sales.pages.lead': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
  }
  GET: {
    'assets.show': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
    'appointments.index': { paramsTuple?: []; params?: {} }
    'appointments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'availability.index': { paramsTuple?: []; params?: {} }
    'services.index': { paramsTuple?: []; params?: {} }
    'services.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'professionals.index': { paramsTuple?: []; params?: {} }
    'professionals.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'agenda_page.show': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'conversations.index': { paramsTuple?: []; params?: {} }
    'conversations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messages.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'panel.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'inbox_page.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'inbox_page.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'contacts.index': { paramsTuple?: []; params?: {} }
    'contacts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api_auth.tenants': { paramsTuple?: []; params?: {} }
    'api_auth.me': { paramsTuple?: []; params?: {} }
    'session.home': { paramsTuple?: []; params?: {} }
    'session.create': { paramsTuple?: []; params?: {} }
    'modules.index': { paramsTuple?: []; params?: {} }
    'modules.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'modules_page.show': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'health.liveness': { paramsTuple?: []; params?: {} }
    'health.readiness': { paramsTuple?: []; params?: {} }
    'events.show': { paramsTuple?: []; params?: {} }
    'crm_sales.leads.index': { paramsTuple?: []; params?: {} }
    'crm_sales.leads.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'crm_sales.pages.leads': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'crm_sales.pages.lead': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
  }
  HEAD: {
    'assets.show': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
    'appointments.index': { paramsTuple?: []; params?: {} }
    'appointments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'availability.index': { paramsTuple?: []; params?: {} }
    'services.index': { paramsTuple?: []; params?: {} }
    'services.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'professionals.index': { paramsTuple?: []; params?: {} }
    'professionals.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'agenda_page.show': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'conversations.index': { paramsTuple?: []; params?: {} }
    'conversations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messages.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'panel.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'inbox_page.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'inbox_page.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'contacts.index': { paramsTuple?: []; params?: {} }
    'contacts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api_auth.tenants': { paramsTuple?: []; params?: {} }
    'api_auth.me': { paramsTuple?: []; params?: {} }
    'session.home': { paramsTuple?: []; params?: {} }
    'session.create': { paramsTuple?: []; params?: {} }
    'modules.index': { paramsTuple?: []; params?: {} }
    'modules.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'modules_page.show': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'health.liveness': { paramsTuple?: []; params?: {} }
    'health.readiness': { paramsTuple?: []; params?: {} }
    'events.show': { paramsTuple?: []; params?: {} }
    'crm_sales.leads.index': { paramsTuple?: []; params?: {} }
    'crm_sales.leads.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'crm_sales.pages.leads': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'crm_sales.pages.lead': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
  }
  POST: {
    'appointments.store': { paramsTuple?: []; params?: {} }
    'services.store': { paramsTuple?: []; params?: {} }
    'professionals.store': { paramsTuple?: []; params?: {} }
    'webhooks.store': { paramsTuple: [ParamValue,ParamValue]; params: {'provider': ParamValue,'channelKey': ParamValue} }
    'conversations.read': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messages.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'messages.retry': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'messageId': ParamValue} }
    'handling.take_over': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handling.release': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api_auth.login': { paramsTuple?: []; params?: {} }
    'api_auth.logout': { paramsTuple?: []; params?: {} }
    'session.store': { paramsTuple?: []; params?: {} }
    'session.destroy': { paramsTuple?: []; params?: {} }
    'session.locale': { paramsTuple?: []; params?: {} }
    'crm_sales.leads.store': { paramsTuple?: []; params?: {} }
  }
  PATCH: {
    'appointments.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'services.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'professionals.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'conversations.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contacts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api_auth.update_me': { paramsTuple?: []; params?: {} }
    'crm_sales.leads.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  DELETE: {
    'appointments.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handling.end_silence': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  PUT: {
    'modules.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}