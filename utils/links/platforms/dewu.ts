import type { Platform } from '../rule';

/** 得物. `dw4.co` may be a product or a community post. */
export const dewu: Platform = {
  id: 'dewu',
  zh: '得物',
  en: 'Dewu',
  domains: 'dewu.com poizon.com dw4.co dw2.co',
  schemes: 'dewulink',
  itemShape: /^\d{2,19}$/,
  routes: [
    { at: /^m\.dewu\.com\/router\/product\/ProductDetail$/i, item: 'spuId', sku: 'skuId' },
    { at: /^fast\.dewu\.com\/page\/productDetail$/i, item: 'spuId', sku: 'skuId' },
    { at: /^m\.dewu\.com\/router\/product\/BrandDetailPage$/i, shop: 'brandId' },
    { at: /^dw[24]\.co\/t\/[A-Za-z]\/(?<short>[0-9A-Za-z]{6,12})$/ },
    { at: /^dewulink:\/\/m\.dewu\.com\/router\/product\/ProductDetail$/i, item: 'spuId', sku: 'skuId' },
    { at: /^dewulink:\/\/m\.dewu\.com\/router\/product\/BrandDetailPage$/i, shop: 'brandId' },
    { at: /^dewulink:\/\//, kind: 'deeplink' },
  ],
};
