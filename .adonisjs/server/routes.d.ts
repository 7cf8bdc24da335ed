import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'assets.show': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
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
    'health.liveness': { paramsTuple?: []; params?: {} }
    'health.readiness': { paramsTuple?: []; params?: {} }
    'events.show': { paramsTuple?: []; params?: {} }
  }
  GET: {
    'assets.show': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
    'api_auth.tenants': { paramsTuple?: []; params?: {} }
    'api_auth.me': { paramsTuple?: []; params?: {} }
    'session.home': { paramsTuple?: []; params?: {} }
    'session.create': { paramsTuple?: []; params?: {} }
    'health.liveness': { paramsTuple?: []; params?: {} }
    'health.readiness': { paramsTuple?: []; params?: {} }
    'events.show': { paramsTuple?: []; params?: {} }
  }
  HEAD: {
    'assets.show': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
    'api_auth.tenants': { paramsTuple?: []; params?: {} }
    'api_auth.me': { paramsTuple?: []; params?: {} }
    'session.home': { paramsTuple?: []; params?: {} }
    'session.create': { paramsTuple?: []; params?: {} }
    'health.liveness': { paramsTuple?: []; params?: {} }
    'health.readiness': { paramsTuple?: []; params?: {} }
    'events.show': { paramsTuple?: []; params?: {} }
  }
  POST: {
    'api_auth.login': { paramsTuple?: []; params?: {} }
    'api_auth.logout': { paramsTuple?: []; params?: {} }
    'session.store': { paramsTuple?: []; params?: {} }
    'session.destroy': { paramsTuple?: []; params?: {} }
    'session.locale': { paramsTuple?: []; params?: {} }
  }
  PATCH: {
    'api_auth.update_me': { paramsTuple?: []; params?: {} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}